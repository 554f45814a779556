package com.crmres.sandbox.live;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of server-sent events that keeps the phone page up to date. */
@RestController
class LiveController {

    private final LiveFeed feed;

    LiveController(LiveFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/control/events")
    SseEmitter events() {
        SseEmitter emitter = new SseEmitter(0L);
        LivePage page = new LivePage(emitter);
        emitter.onCompletion(() -> end(page));
        emitter.onError(error -> end(page));
        feed.join(page);
        Thread.ofVirtual().name("live-page").start(page::run);
        return emitter;
    }

    private void end(LivePage page) {
        page.close();
        feed.leave(page);
    }
}
