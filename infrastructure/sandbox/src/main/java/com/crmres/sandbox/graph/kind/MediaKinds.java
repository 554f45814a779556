package com.crmres.sandbox.graph.kind;

import com.crmres.sandbox.graph.media.AttachedMedia;
import com.crmres.sandbox.graph.media.FileKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The five kinds of file. */
@Configuration(proxyBeanMethods = false)
class MediaKinds {

    @Bean
    MessageKind image(AttachedMedia attached) {
        return new MediaKind(FileKind.IMAGE, attached);
    }

    @Bean
    MessageKind video(AttachedMedia attached) {
        return new MediaKind(FileKind.VIDEO, attached);
    }

    @Bean
    MessageKind audio(AttachedMedia attached) {
        return new MediaKind(FileKind.AUDIO, attached);
    }

    @Bean
    MessageKind document(AttachedMedia attached) {
        return new MediaKind(FileKind.DOCUMENT, attached);
    }

    @Bean
    MessageKind sticker(AttachedMedia attached) {
        return new MediaKind(FileKind.STICKER, attached);
    }
}
