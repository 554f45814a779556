/** From a request to a message on its way: checked, paced, accepted, and perhaps failed. */
@NullMarked
package com.crmres.sandbox.graph.send;

import org.jspecify.annotations.NullMarked;
