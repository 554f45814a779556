package com.crmres.sandbox.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void givesTheSamePersonTheSameIdsEveryTime() {
        Customer once = new CustomerRequest("أم خالد", "+966501234567", null).customer();
        Customer again = new CustomerRequest("أم خالد", "+966501234567", null).customer();

        assertThat(again).isEqualTo(once);
        assertThat(once.bsuid()).matches("SA\\.\\d{1,20}");
        assertThat(once.waId()).isEqualTo("966501234567");
    }

    @Test
    void knowsTheCountryByThePrefix() {
        assertThat(Identity.bsuid("+201001234567")).startsWith("EG.");
        assertThat(Identity.bsuid("+9613123456")).startsWith("LB.");
    }

    @Test
    void changesTheBusinessScopedIdWithTheNumber() {
        Customer before = new CustomerRequest("سارة", "+966551112223", null).customer();

        assertThat(before.withPhone("+966551112224").bsuid()).isNotEqualTo(before.bsuid());
    }

    @Test
    void hidesThePhoneOfSomebodyWithAUsernameOnly() {
        Customer layla = new CustomerRequest("Layla", null, "@layla.h").customer();

        assertThat(layla.waId()).isNull();
        assertThat(layla.username()).isEqualTo("layla.h");
    }

    @Test
    void refusesWhatIsNoPhone() {
        assertThatThrownBy(() -> new CustomerRequest("x", "0501234567", null).customer())
                .hasMessageContaining("E.164");
    }
}
