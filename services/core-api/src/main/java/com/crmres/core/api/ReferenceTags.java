package com.crmres.core.api;

import com.crmres.kit.id.Sha256;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/**
 * Gives reference data a tag of what is answered, and answers 304 to whoever has it already. The tag goes on after the
 * thing's version where it has one: an answer may change though nothing was written, as when a branch opens.
 */
class ReferenceTags extends OncePerRequestFilter {

    /** Below which paths answers are tagged. */
    static final List<String> PATHS =
            List.of("restaurants", "branches", "menu", "tiers", "labels", "canned-replies", "whatsapp").stream()
                    .map(name -> "/api/v1/" + name + "/*")
                    .toList();

    private static final int DIGITS = 16;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod());
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper begun = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        ContentCachingResponseWrapper answer = begun == null ? new ContentCachingResponseWrapper(response) : begun;
        chain.doFilter(new Unconditional(request), answer);
        if (isAsyncStarted(request)) {
            return;
        }
        if (answer.getStatus() == HttpServletResponse.SC_OK
                && tag(answer, request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            answer.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        } else {
            answer.copyBodyToResponse();
        }
    }

    private static boolean tag(ContentCachingResponseWrapper answer, @Nullable String known) {
        String digest = Sha256.hex(answer.getContentAsByteArray()).substring(0, DIGITS);
        String version = Objects.requireNonNullElse(answer.getHeader(HttpHeaders.ETAG), "")
                .replace("\"", "");
        String tag = '"' + (version.isEmpty() ? digest : version + '-' + digest) + '"';
        answer.setHeader(HttpHeaders.ETAG, tag);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        return known != null
                && Arrays.stream(known.split(",", -1))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
    }

    /** Only the whole tag decides: a version alone does not tell that the answer is still the same. */
    private static final class Unconditional extends HttpServletRequestWrapper {

        Unconditional(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.IF_NONE_MATCH.equalsIgnoreCase(name)
                    ? Collections.emptyEnumeration()
                    : super.getHeaders(name);
        }
    }
}
