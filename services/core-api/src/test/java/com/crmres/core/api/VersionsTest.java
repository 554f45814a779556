package com.crmres.core.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.kit.error.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @Test
    void tellsTheVersionInTheTag() {
        assertThat(Versions.of("thing", 7).getHeaders().getETag()).isEqualTo("\"v7\"");
        assertThat(Versions.created("thing", 0).getStatusCode().value()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v7\"", "W/\"v7\"", "\"v7-9f86d081\"", "*", "\"v6\", \"v7\""})
    void letsThoseThroughWhoHaveSeenTheVersion(String ifMatch) {
        assertThatCode(() -> Versions.check(ifMatch, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v6\"", "\"v70\"", "v7", "", "\"\"", "W/\"v8\"", "\"v7"})
    void refusesThoseWhoHaveSeenAnother(String ifMatch) {
        assertThatThrownBy(() -> Versions.check(ifMatch, 7)).isInstanceOfSatisfying(DomainException.class, refused -> {
            assertThat(refused.status().value()).isEqualTo(412);
            assertThat(refused.code()).isEqualTo("changed_meanwhile");
        });
    }

    @Test
    void asksNobodyWhoDoesNotSay() {
        assertThatCode(() -> Versions.check(null, 7)).doesNotThrowAnyException();
    }
}
