/** PostgreSQL as production has it: durable, on 127.0.0.1, with the roles of the services. */
@NullMarked
package com.crmres.local.postgres;

import org.jspecify.annotations.NullMarked;
