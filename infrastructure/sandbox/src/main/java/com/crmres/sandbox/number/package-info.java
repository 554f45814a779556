/** The restaurants' WhatsApp numbers as Meta knows them: who owns them, where their webhooks go, what they are signed with. */
@NullMarked
package com.crmres.sandbox.number;

import org.jspecify.annotations.NullMarked;
