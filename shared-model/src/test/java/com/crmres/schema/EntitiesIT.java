package com.crmres.schema;

import static com.crmres.model.TestRestaurants.NAJD_GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import com.crmres.model.TestCustomers;
import com.crmres.model.TestRestaurants;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import com.crmres.model.customer.Customer;
import com.crmres.model.restaurant.Branch;
import com.crmres.model.restaurant.Restaurant;
import com.crmres.model.restaurant.setting.RestaurantSettings;
import com.crmres.testing.LocalDatabase;
import com.crmres.testing.LocalInfrastructure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every entity fits its table (Hibernate validates when it starts), and comes back as it was stored. */
@LocalInfrastructure
class EntitiesIT {

    private static Persistence core;
    private static Persistence gateway;

    @BeforeAll
    static void start() {
        core = new Persistence("crmres_core");
        gateway = new Persistence("crmres_gateway");
    }

    @AfterAll
    static void stop() {
        core.close();
        gateway.close();
    }

    @BeforeEach
    void openTheRestaurant() {
        core.within(NAJD_GRILL, entities -> {
            entities.persist(TestRestaurants.najdGrill());
            entities.persist(TestRestaurants.olaya());
            entities.persist(TestRestaurants.number());
            return null;
        });
    }

    @AfterEach
    void empty() {
        LocalDatabase.update("truncate restaurants cascade");
    }

    @Test
    void aRestaurantComesBackWithItsBranch() {
        core.within(NAJD_GRILL, entities -> {
            Restaurant restaurant = entities.find(Restaurant.class, NAJD_GRILL);
            assertThat(restaurant.name()).isEqualTo(TestRestaurants.najdGrill().name());
            assertThat(restaurant.personality())
                    .isEqualTo(TestRestaurants.najdGrill().personality());
            Branch olaya = entities.find(Branch.class, TestRestaurants.OLAYA);
            assertThat(olaya.address()).isEqualTo(TestRestaurants.olaya().address());
            assertThat(olaya.hours()).isEqualTo(TestRestaurants.olaya().hours());
            assertThat(olaya.delivery()).isEqualTo(TestRestaurants.olaya().delivery());
            assertThat(restaurant.settings()).isEqualTo(RestaurantSettings.USUAL);
            return null;
        });
    }

    @Test
    void aMessageComesBackWithItsConversationAndGuest() {
        Conversation written = TestCustomers.conversationOfUmKhalid();
        gateway.within(NAJD_GRILL, entities -> {
            entities.persist(TestCustomers.umKhalid());
            Message greeting = TestCustomers.greetingIn(written);
            written.remember(Map.of("greeted", List.of("ar", true, 1)), TestCustomers.WROTE);
            entities.persist(written);
            entities.persist(greeting);
            return null;
        });

        gateway.within(NAJD_GRILL, entities -> {
            Conversation conversation = entities.find(Conversation.class, TestCustomers.CONVERSATION);
            assertThat(conversation.state()).isEqualTo(Map.of("greeted", List.of("ar", true, 1)));
            assertThat(conversation.lastMessageAt()).isEqualTo(written.lastMessageAt());
            assertThat(entities.find(Customer.class, TestCustomers.UM_KHALID).name())
                    .isEqualTo("أم خالد");
            Message greeting = entities.find(Message.class, TestCustomers.GREETING);
            assertThat(greeting.text()).isEqualTo("السلام عليكم، وش عندكم اليوم؟");
            assertThat(greeting.delivery()).isEqualTo(DeliveryState.RECEIVED);
            assertThat(greeting.customerTime()).isEqualTo(TestCustomers.WROTE);
            return null;
        });
    }
}
