package com.crmres.ai.dialogue;

import com.crmres.ai.language.Lexicon;
import com.crmres.ai.reply.Texts;
import com.crmres.ai.understanding.Reader;
import com.crmres.ai.understanding.RuleReader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the chain of readers and the flows together. */
@Configuration
class DialogueConfiguration {

    @Bean
    @Order(100)
    Reader ruleReader() {
        return new RuleReader(Lexicon.load());
    }

    @Bean
    Dialogue dialogue(List<Reader> readers, List<Flow> flows, DialogueSettings settings) {
        return new Dialogue(readers, flows, Texts.load(), settings.sureEnough());
    }
}
