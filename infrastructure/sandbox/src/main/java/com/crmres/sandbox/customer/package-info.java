/** Guests with a phone in hand: who they are and how they are reached. */
@NullMarked
package com.crmres.sandbox.customer;

import org.jspecify.annotations.NullMarked;
