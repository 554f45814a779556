/** Identifiers that the application gives. */
@NullMarked
package com.crmres.kit.id;

import org.jspecify.annotations.NullMarked;
