/** The public API and the owner of the schema. */
@NullMarked
package com.crmres.core;

import org.jspecify.annotations.NullMarked;
