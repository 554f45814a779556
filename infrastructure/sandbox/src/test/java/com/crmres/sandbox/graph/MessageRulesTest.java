package com.crmres.sandbox.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MessageRulesTest {

    private final JsonMapper json = new JsonMapper();
    private final MessageRules rules = new MessageRules(
            List.of(new TextKind(), new InteractiveKind(List.of(new ReplyButtons(), new ReplyList()))));

    @Test
    void takesATextWithATolerantNumber() {
        Outgoing message = check("{'messaging_product':'whatsapp','to':'+966 (50) 123-4567','text':{'body':'هلا'}}");

        assertThat(message.waId()).isEqualTo("966501234567");
        assertThat(message.input()).isEqualTo("+966 (50) 123-4567");
        assertThat(message.type()).isEqualTo("text");
    }

    @Test
    void prefersTheNumberToTheBusinessScopedId() {
        Outgoing message = check(
                "{'messaging_product':'whatsapp','to':'966501234567','recipient':'SA.123','text':{'body':'هلا'}}");

        assertThat(message.waId()).isEqualTo("966501234567");
        assertThat(message.bsuid()).isNull();
    }

    @Test
    void countsCodePointsAndNotCharacters() {
        assertThat(check(text("🍗".repeat(4096))).content().text()).hasSize(8192);
        refuses(text("🍗".repeat(4097)), 100, "must be at most 4096 characters long");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                                                       | 100    | parameter messaging_product is required
                    {'messaging_product':'sms','to':'1'}                                     | 100    | must be one of {WHATSAPP}
                    {'messaging_product':'whatsapp','text':{'body':'x'}}                     | 100    | parameter to is required
                    {'messaging_product':'whatsapp','to':'966501234567','text':{'body':''}}  | 100    | text['body'] is required
                    {'messaging_product':'whatsapp','to':'abc','text':{'body':'x'}}          | 131009 | Parameter value is not valid
                    {'messaging_product':'whatsapp','recipient':'abc','text':{'body':'x'}}   | 100    | recipient
                    {'messaging_product':'whatsapp','to':'966501234567','type':'image'}      | 131051 | Unsupported message type
                    {'messaging_product':'whatsapp','to':'966501234567','type':'fax'}        | 100    | got "fax"
                    {'messaging_product':'whatsapp','to':'966501234567','type':'template'}   | 132001 | Template name does not exist
                    {'messaging_product':'whatsapp','to':'966501234567','recipient_type':'group','text':{'body':'x'}} | 100 | recipient_type
                    {'messaging_product':'whatsapp','to':'966501234567','context':{},'text':{'body':'x'}} | 100 | context
                    """)
    void refusesInMetasWords(String body, int code, String words) {
        refuses(body, code, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'type':'button','body':{'text':'x'},'action':{'buttons':[]}}                        | Invalid buttons count
                    {'type':'button','body':{'text':'x'},'action':{'buttons':[B('1','a'),B('2','b'),B('3','c'),B('4','d')]}} | Invalid buttons count
                    {'type':'button','body':{'text':'x'},'action':{'buttons':[B('1','123456789012345678901')]}} | Button title length invalid. Min length: 1, Max length: 20
                    {'type':'button','body':{'text':'x'},'action':{'buttons':[B('1','a'),B('1','b')]}}   | Duplicated button reply id
                    {'type':'button','body':{'text':'x'},'action':{'buttons':[B('1','a'),B('2','a')]}}   | Duplicated button title
                    {'type':'button','body':{'text':''},'action':{'buttons':[B('1','a')]}}               | Body text length invalid
                    {'type':'button','action':{'buttons':[B('1','a')]}}                                  | Body text is missing
                    {'type':'button','body':{'text':'x'},'footer':{'text':''},'action':{'buttons':[B('1','a')]}} | Footer text length invalid
                    {'type':'list','body':{'text':'x'},'action':{'button':'b','sections':[]}}            | Invalid sections count
                    {'type':'list','body':{'text':'x'},'action':{'sections':[S(R('1','a'))]}}            | Button is missing
                    {'type':'list','body':{'text':'x'},'action':{'button':'b','sections':[{'rows':[R('1','a')]}]}} | Section title is missing
                    {'type':'list','body':{'text':'x'},'action':{'button':'b','sections':[S(R('1','1234567890123456789012345'))]}} | Row title length invalid
                    {'type':'list','body':{'text':'x'},'action':{'button':'b','sections':[S(R('1','a')),S(R('1','b'))]}} | Duplicated row id
                    {'type':'list','header':{'type':'image'},'body':{'text':'x'},'action':{}}            | Header type must be text
                    {'type':'flow','body':{'text':'x'}}                                                  | not played by this sandbox
                    {'type':'poem','body':{'text':'x'}}                                                  | Interactive type is not valid
                    """)
    void refusesInteractiveMessagesBeyondTheirLimits(String interactive, String details) {
        String expanded = interactive
                .replaceAll("B\\(('[^']*'),('[^']*')\\)", "{'type':'reply','reply':{'id':$1,'title':$2}}")
                .replaceAll("R\\(('[^']*'),('[^']*')\\)", "{'id':$1,'title':$2}")
                .replaceAll("S\\(([^)]*)\\)", "{'title':'s','rows':[$1]}");
        String body = "{'messaging_product':'whatsapp','to':'966501234567','type':'interactive','interactive':"
                + expanded + "}";

        assertThatThrownBy(() -> check(body))
                .isInstanceOfSatisfying(
                        GraphError.class,
                        error -> assertThat(error.body()
                                        .at("/error/error_data/details")
                                        .stringValue())
                                .contains(details));
    }

    @Test
    void refusesAnEleventhRowAcrossSections() {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            rows.append(i == 0 ? "" : ",").append("{'id':'%d','title':'t'}");
        }
        String first = "{'title':'a','rows':[" + rows.toString().formatted(1, 2, 3, 4, 5, 6) + "]}";
        String second = "{'title':'b','rows':[" + rows.toString().formatted(7, 8, 9, 10, 11, 12) + "]}";

        refuses(
                "{'messaging_product':'whatsapp','to':'966501234567','type':'interactive','interactive':{'type':'list',"
                        + "'body':{'text':'x'},'action':{'button':'b','sections':[" + first + "," + second + "]}}}",
                131009,
                "Parameter value is not valid");
    }

    @Test
    void limitsTheOpaqueData() {
        String body = "{'messaging_product':'whatsapp','to':'966501234567','text':{'body':'x'},"
                + "'biz_opaque_callback_data':'%s'}";

        assertThat(check(body.formatted("o".repeat(512))).opaque()).hasSize(512);
        refuses(body.formatted("o".repeat(513)), 100, "biz_opaque_callback_data");
    }

    private void refuses(String body, int code, String words) {
        assertThatThrownBy(() -> check(body))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(GraphError.class, error -> {
                    assertThat(error.code()).isEqualTo(code);
                    assertThat(error.body().at("/error/fbtrace_id").stringValue())
                            .isNotBlank();
                });
    }

    private Outgoing check(String body) {
        return rules.check(json.readTree(body.replace('\'', '"')));
    }

    private static String text(String text) {
        return "{'messaging_product':'whatsapp','to':'966501234567','type':'text','text':{'body':'" + text + "'}}";
    }
}
