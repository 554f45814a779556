package com.crmres.whatsapp.template;

import com.crmres.whatsapp.template.TemplateDesk.Difference;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates for our own services; what becomes of one is read from its row. */
@RestController
@RequestMapping("/internal/templates")
class TemplateController {

    private final Submission submission;
    private final TemplateDesk desk;

    TemplateController(Submission submission, TemplateDesk desk) {
        this.submission = submission;
        this.desk = desk;
    }

    @PostMapping("/{id}/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable("id") UUID id, @RequestParam("restaurant_id") UUID restaurantId) {
        submission.submit(restaurantId, id);
    }

    @PostMapping("/sync")
    Difference sync(@RequestParam("restaurant_id") UUID restaurantId) {
        return desk.sync(restaurantId);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("id") UUID id, @RequestParam("restaurant_id") UUID restaurantId) {
        desk.delete(restaurantId, id);
    }
}
