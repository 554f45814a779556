package com.crmres.sandbox.graph;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address of every object: its kind answers. */
@RestController
@RequestMapping("/{version:v\\d+\\.\\d+}/{id}")
class ObjectController {

    private final Access access;
    private final Bodies bodies;
    private final List<GraphObject> kinds;

    ObjectController(Access access, Bodies bodies, List<GraphObject> kinds) {
        this.access = access;
        this.bodies = bodies;
        this.kinds = kinds;
    }

    @GetMapping
    Object read(@PathVariable String id, HttpServletRequest request) {
        return answer(new GraphCall(id, request, bodies.read(request, null)), GraphObject::read);
    }

    @PostMapping
    Object write(
            @PathVariable String id,
            @RequestBody(required = false) byte @Nullable [] body,
            HttpServletRequest request) {
        return answer(new GraphCall(id, request, bodies.read(request, body)), GraphObject::write);
    }

    @DeleteMapping
    Object remove(@PathVariable String id, HttpServletRequest request) {
        return answer(new GraphCall(id, request, bodies.read(request, null)), GraphObject::remove);
    }

    private Object answer(GraphCall call, BiFunction<GraphObject, GraphCall, Object> verb) {
        access.check(call.request());
        GraphObject found =
                kinds.stream().filter(kind -> kind.is(call.id())).findFirst().orElseThrow(call::unsupported);
        return verb.apply(found, call);
    }
}
