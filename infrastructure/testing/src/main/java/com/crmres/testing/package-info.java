/** The local servers in the service of integration tests: found or started, a fresh database, the settings to reach them. */
@NullMarked
package com.crmres.testing;

import org.jspecify.annotations.NullMarked;
