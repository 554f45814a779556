package com.crmres.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import com.crmres.kit.error.Forbidden;
import com.crmres.kit.error.Unauthorized;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;

class InternalTokenFilterTest {

    private final HandlerExceptionResolver errors = mock();
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/internal/ledger");

    @Test
    void letsTheTokenIn() throws Exception {
        request.addHeader(InternalTokenFilter.HEADER, "token");
        assertThat(passes("token")).isTrue();
        request.setServerName("core-api.internal");
        assertThat(passes("token")).isTrue();
    }

    @Test
    void refusesAnotherToken() throws Exception {
        request.addHeader(InternalTokenFilter.HEADER, "tokeN");
        assertThat(passes("token")).isFalse();
        verify(errors).resolveException(any(), any(), any(), any(Unauthorized.class));
    }

    @Test
    void refusesEveryoneWhereNoTokenIsSet() throws Exception {
        request.addHeader(InternalTokenFilter.HEADER, "");
        assertThat(passes("")).isFalse();
    }

    @Test
    void refusesAForeignName() throws Exception {
        request.addHeader(InternalTokenFilter.HEADER, "token");
        request.setServerName("rebound.example");
        assertThat(passes("token")).isFalse();
        verify(errors).resolveException(any(), any(), any(), any(Forbidden.class));
    }

    private boolean passes(String token) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new InternalTokenFilter(new InternalTokenFilter.Settings(token, Set.of("core-api.internal")), errors)
                .doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
