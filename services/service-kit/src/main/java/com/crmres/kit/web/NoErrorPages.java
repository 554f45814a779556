package com.crmres.kit.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;

/** What the container refuses before anybody of ours sees it is answered with its status alone, and not with a page. */
public class NoErrorPages implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Silence()));
    }

    /** Within the valve that writes the pages. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static final class Silence extends ValveBase {

        private static final int REFUSED = 400;

        Silence() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            if (request.getMethod().equals("TRACE")) {
                response.setStatus(Response.SC_METHOD_NOT_ALLOWED);
            } else {
                getNext().invoke(request, response);
            }
            if (response.getStatus() >= REFUSED && response.getContentWritten() == 0) {
                response.setErrorReported();
            }
        }
    }
}
