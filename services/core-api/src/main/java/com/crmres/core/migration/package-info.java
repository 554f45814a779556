/** Brings the schema to its end before any service starts; no service migrates by itself. */
@NullMarked
package com.crmres.core.migration;

import org.jspecify.annotations.NullMarked;
