/** What containers run once: before the services the secrets and the database, after them the demo. */
@NullMarked
package com.crmres.local.containers;

import org.jspecify.annotations.NullMarked;
