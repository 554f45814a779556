package com.crmres.whatsapp.cloudapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.failure.Failures;
import com.crmres.model.failure.RetryPolicy;
import com.crmres.whatsapp.failure.GraphError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphAnswerTest {

    private final GraphAnswer answers = new GraphAnswer();

    @Test
    void readsWhatMetaDid() {
        assertThat(of(200, "{\"messages\":[{\"id\":\"wamid.1\"}]}"))
                .isInstanceOfSatisfying(
                        GraphResult.Ok.class,
                        ok -> assertThat(ok.body().first("messages").text("id")).isEqualTo("wamid.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1", "190, 1", "100, 1", "131026, 1", "131047, 1", "131049, 1", "131050, 1", "132000, 1", "999999, 1",
        "1, 5", "2, 5", "4, 12", "80007, 12", "130429, 12", "131000, 5", "131016, 5", "131053, 2", "131056, 8",
        "131057, 10", "133004, 5"
    })
    void repeatsOnlyWhatMayBeRepeated(int code, int sends) {
        GraphResult outcome = of(400, "{\"error\":{\"message\":\"(#%d) no\",\"code\":%d}}".formatted(code, code));

        assertThat(outcome).isInstanceOfSatisfying(GraphResult.Refused.class, refused -> {
            assertThat(refused.error().code()).isEqualTo(code);
            assertThat(refused.error().retry().attempts()).isEqualTo(sends);
            assertThat(refused.error().retry().allowsAfter(sends)).isFalse();
        });
    }

    @Test
    void reliesOnTheErrorAndNotOnTheStatus() {
        String error = """
                {"error":{"message":"(#131016) Service unavailable","code":131016,"error_subcode":2494073,\
                "error_data":{"details":"later"}}}""";

        assertThat(of(500, error))
                .isInstanceOfSatisfying(
                        GraphResult.Refused.class,
                        refused -> assertThat(refused.error())
                                .isEqualTo(new GraphError(
                                        131016,
                                        2494073,
                                        "(#131016) Service unavailable",
                                        "later",
                                        Failures.load().of(131016))));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void knowsNothingAfterA5xxWithoutAnErrorOfTheGraphApi(int status) {
        assertThat(of(status, "<html>Bad Gateway</html>")).isInstanceOf(GraphResult.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"messages\":[{\"id\":", "ok"})
    void knowsNothingAfterAnAnswerThatIsNoObject(String body) {
        assertThat(of(200, body)).isInstanceOf(GraphResult.Unknown.class);
    }

    @Test
    void takesABare429ForThrottlingAndOtherRefusalsForFinal() {
        assertThat(of(429, "slow down"))
                .isInstanceOfSatisfying(
                        GraphResult.Refused.class,
                        refused ->
                                assertThat(refused.error().retry().attempts()).isEqualTo(12));
        assertThat(of(403, ""))
                .isInstanceOfSatisfying(
                        GraphResult.Refused.class,
                        refused -> assertThat(refused.error().retry()).isEqualTo(RetryPolicy.NEVER));
    }

    private GraphResult of(int status, String body) {
        return answers.of(status, body.getBytes(UTF_8));
    }
}
