package com.crmres.sandbox.graph.interactive;

import com.crmres.sandbox.number.BusinessNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** Messages that ask the customer for a location or for a phone number. */
@Configuration(proxyBeanMethods = false)
class Requests {

    @Bean
    InteractiveForm locationRequest() {
        return new Request("location_request_message", "send_location");
    }

    @Bean
    InteractiveForm contactRequest() {
        return new Request("request_contact_info", "request_contact_info");
    }

    private record Request(String name, String action) implements InteractiveForm {

        @Override
        public int longestBody() {
            return 1024;
        }

        @Override
        public void check(BusinessNumber number, JsonNode interactive) {
            Headers.checkNone(interactive);
            InteractiveForm.namedAction(interactive, action);
        }
    }
}
