/** What every way into an account needs: people, password rules, links that prove a mail was read, limits. */
@NullMarked
package com.crmres.core.account;

import org.jspecify.annotations.NullMarked;
