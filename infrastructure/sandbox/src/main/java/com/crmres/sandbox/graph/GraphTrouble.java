package com.crmres.sandbox.graph;

import com.crmres.sandbox.fault.Faults;
import com.crmres.sandbox.fault.GraphFault;
import com.crmres.sandbox.graph.refusal.GraphErrors;
import com.crmres.sandbox.graph.refusal.GraphOutage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Plays the asked-for faults of the Graph API, whatever was called. */
@Component
class GraphTrouble implements HandlerInterceptor, WebMvcConfigurer {

    private static final Set<Integer> WITHOUT_GRAPH_BODY = Set.of(502, 504);

    private final Access access;
    private final Faults faults;
    private final RandomGenerator random;

    GraphTrouble(Access access, Faults faults, RandomGenerator random) {
        this.access = access;
        this.faults = faults;
        this.random = random;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/v*/**", "/whatsapp_business/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        Thread.sleep(faults.graph().delay().draw(random));
        access.check(request);
        if (faults.graph().tokenExpires()) {
            throw GraphErrors.expiredToken();
        }
        refuse();
        return true;
    }

    private void refuse() {
        GraphFault fault = faults.graph();
        Integer status = fault.status();
        if (status == null || !fault.refuses(random)) {
            return;
        }
        if (WITHOUT_GRAPH_BODY.contains(status)) {
            throw new GraphOutage(status);
        }
        throw GraphErrors.outage(status);
    }

    boolean dropsAnswer() {
        return faults.graph().dropsAnswer(random);
    }
}
