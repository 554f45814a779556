/** How fast a number may send, and to how many people it may write first. */
@NullMarked
package com.crmres.sandbox.graph.pace;

import org.jspecify.annotations.NullMarked;
