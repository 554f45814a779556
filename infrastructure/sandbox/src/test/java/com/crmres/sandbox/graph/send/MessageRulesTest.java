package com.crmres.sandbox.graph.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.crmres.sandbox.graph.refusal.GraphError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MessageRulesTest {

    private final JsonMapper json = new JsonMapper();
    private final RulesUnderTest rules = new RulesUnderTest();

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
                    {'messaging_product':'whatsapp','to':'966501234567','type':'image'}      | 100    | parameter image is required
                    {'messaging_product':'whatsapp','to':'966501234567','type':'fax'}        | 100    | got "fax"
                    {'messaging_product':'whatsapp','to':'966501234567','type':'template'}   | 100    | parameter template is required
                    {'messaging_product':'whatsapp','to':'966501234567','type':'template','template':{'name':'x','language':{'code':'ar'}}} | 132001 | Template name does not exist
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
                    {'type':'order_details','body':{'text':'x'}}                                         | not available
                    {'type':'address_message','body':{'text':'x'},'action':{'name':'address_message'}}   | not available in the country
                    {'type':'cta_url','body':{'text':'x'},'action':{'name':'cta_url','parameters':{'display_text':'123456789012345678901','url':'https://a.sa'}}} | Button display_text length invalid. Min length: 1, Max length: 20
                    {'type':'cta_url','body':{'text':'x'},'action':{'name':'cta_url','parameters':{'display_text':'a','url':'a.sa'}}} | Button url is not a valid URL
                    {'type':'cta_url','body':{'text':'x'},'action':{'parameters':{}}}                    | Action name is missing
                    {'type':'location_request_message','body':{'text':'x'},'action':{'name':'location'}} | Action name must be send_location
                    {'type':'location_request_message','header':{'type':'text','text':'h'},'body':{'text':'x'},'action':{'name':'send_location'}} | Header is not allowed
                    {'type':'flow','body':{'text':'x'},'action':{'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1','flow_name':'n','flow_cta':'a'}}} | Exactly one of flow_id or flow_name
                    {'type':'flow','body':{'text':'x'},'action':{'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1','flow_cta':'1234567890123456789012345678901'}}} | Flow cta length invalid. Min length: 1, Max length: 30
                    {'type':'flow','body':{'text':'x'},'action':{'name':'flow','parameters':{'flow_message_version':'3','flow_id':'1','flow_cta':'a','mode':'dream'}}} | mode is not valid
                    {'type':'product','action':{'product_retailer_id':'1'}}                              | Catalog id is missing
                    {'type':'product_list','body':{'text':'x'},'action':{'catalog_id':'1','sections':[]}} | Header is missing
                    {'type':'product_list','header':{'type':'text','text':'h'},'body':{'text':'x'},'action':{'catalog_id':'1','sections':[{'product_items':[]}]}} | product_items are missing
                    {'type':'catalog_message','action':{'name':'catalog_message'}}                       | Body text is missing
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'image','image':{}                                                  | 100    | exactly one of id or link
                    'image','image':{'id':'1','link':'https://a.sa/b.jpg'}              | 100    | must not have both id and link
                    'image','image':{'link':'ftp://a.sa/b.jpg'}                         | 100    | is not a valid URI
                    'image','image':{'id':'12345'}                                      | 131009 | media attachment ID
                    'audio','audio':{'link':'https://a.sa/b','caption':'x'}             | 100    | Unexpected key "caption"
                    'sticker','sticker':{'link':'https://a.sa/b','caption':'x'}         | 100    | Unexpected key "caption"
                    'image','image':{'link':'https://a.sa/b','filename':'x'}            | 100    | Unexpected key "filename"
                    'image','image':{'link':'https://a.sa/b','voice':true}              | 100    | must be a boolean of an audio
                    'location','location':{'longitude':46.7}                            | 100    | location['latitude']
                    'location','location':{'latitude':95,'longitude':46.7}              | 100    | from -90 to 90
                    'contacts','contacts':[]                                            | 100    | parameter contacts is required
                    'contacts','contacts':[{'name':{'first_name':'A'}}]                 | 100    | formatted_name
                    'contacts','contacts':[{'name':{'formatted_name':'A'}}]             | 100    | one more part
                    'reaction','reaction':{'emoji':'x','message_id':'w'}                | 100    | single emoji
                    'reaction','reaction':{'emoji':'👍'}                                | 100    | reaction['message_id']
                    'reaction','context':{'message_id':'w'},'reaction':{'emoji':'👍','message_id':'w'} | 100 | contextual reply
                    """)
    void refusesFilesPlacesCardsAndReactionsThatAreIncomplete(String rest, int code, String words) {
        String body = "{'messaging_product':'whatsapp','to':'966501234567','type':" + rest + "}";

        assertThatThrownBy(() -> check(body)).isInstanceOfSatisfying(GraphError.class, error -> {
            assertThat(error.code()).isEqualTo(code);
            assertThat(error.body().toString().replace("\\\"", "\"")).contains(words);
        });
    }

    @Test
    void takesPlacesWithWordsForNumbersAndRemovedReactions() {
        assertThat(check("{'messaging_product':'whatsapp','to':'966501234567','type':'location',"
                                + "'location':{'latitude':'24.71','longitude':'46.67'}}")
                        .type())
                .isEqualTo("location");
        assertThat(check("{'messaging_product':'whatsapp','to':'966501234567','type':'reaction',"
                                + "'reaction':{'message_id':'w','emoji':''}}")
                        .content()
                        .text())
                .isEmpty();
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
