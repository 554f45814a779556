package com.crmres.core.conversation.media;

import static com.crmres.core.DemoRestaurants.AGENT;
import static com.crmres.core.DemoRestaurants.MANAGER;
import static com.crmres.core.DemoRestaurants.NAJD_GRILL;
import static com.crmres.core.DemoRestaurants.OLAYA;
import static com.crmres.core.DemoRestaurants.OWNER;
import static com.crmres.core.DemoRestaurants.STRANGER;
import static com.crmres.core.DemoRestaurants.TAHLIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.core.Api;
import com.crmres.core.Api.Answer;
import com.crmres.core.Chats;
import com.crmres.core.CoreApiTest;
import com.crmres.core.DemoRestaurants;
import com.crmres.core.SentFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.s3.S3Client;

/** The file of a message is opened by a link that ends soon, by those who see the conversation. */
@CoreApiTest
class MediaIT {

    @Autowired
    private Api api;

    @Autowired
    private S3Client s3;

    @Test
    void aSignedLinkLeadsToAStoredFileForFiveMinutes() throws Exception {
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        SentFile file = SentFile.stored(s3, NAJD_GRILL, conversation);

        Answer answer = api.get(file.path(), api.tokenOf(AGENT));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body().get("state").asString()).isEqualTo("stored");
        assertThat(answer.body().get("mime_type").asString()).isEqualTo("application/pdf");
        assertThat(answer.body().get("size").asLong()).isEqualTo(SentFile.BYTES.length);
        assertThat(answer.body().get("file_name").asString()).isEqualTo("قائمة.pdf");
        String url = answer.body().get("url").asString();
        assertThat(url).contains("X-Amz-Signature").contains("X-Amz-Expires=300");
        assertThat(fetch(url)).isEqualTo(SentFile.BYTES);
    }

    @Test
    void whatIsNotStoredSaysWhy() {
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        SentFile file = SentFile.refused(conversation);

        Answer answer = api.get(file.path(), api.tokenOf(DemoRestaurants.viewer()));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("state").asString()).isEqualTo("refused");
        assertThat(answer.body().get("reason").asString()).isEqualTo("infected");
        assertThat(answer.body().has("url")).isFalse();
    }

    @Test
    void onlyThoseWhoSeeTheConversationSeeItsFiles() {
        UUID conversation = new Chats(NAJD_GRILL).justBegun("active", TAHLIA);
        UUID other = new Chats(NAJD_GRILL).justBegun("active", OLAYA);
        SentFile file = SentFile.refused(conversation);

        assertThat(api.get(file.path(), api.tokenOf(OWNER)).status()).isEqualTo(200);
        for (String person : List.of(STRANGER, AGENT)) {
            assertThat(api.get(file.path(), api.tokenOf(person)).status())
                    .as(person)
                    .isEqualTo(404);
        }
        String elsewhere = file.path().replace(conversation.toString(), other.toString());
        assertThat(api.get(elsewhere, api.tokenOf(OWNER)).status()).isEqualTo(404);
        String unknown = file.path()
                .replace(file.messageId().toString(), UUID.randomUUID().toString());
        assertThat(api.get(unknown, api.tokenOf(MANAGER)).status()).isEqualTo(404);
    }

    private static byte[] fetch(String url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
