/** Messages with something to tap, each form with its limits. */
@NullMarked
package com.crmres.sandbox.graph.interactive;

import org.jspecify.annotations.NullMarked;
