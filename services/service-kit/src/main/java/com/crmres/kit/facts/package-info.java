/** How a service hears facts from the bus, each of them once. */
@NullMarked
package com.crmres.kit.facts;

import org.jspecify.annotations.NullMarked;
