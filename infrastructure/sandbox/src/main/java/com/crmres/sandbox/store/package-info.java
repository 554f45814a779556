/** State on disk as lines of JSON, so that a restart forgets nothing. */
@NullMarked
package com.crmres.sandbox.store;

import org.jspecify.annotations.NullMarked;
