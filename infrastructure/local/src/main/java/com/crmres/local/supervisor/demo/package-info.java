/** The demo restaurants, and the conversations that fill their first week. */
@NullMarked
package com.crmres.local.supervisor.demo;

import org.jspecify.annotations.NullMarked;
