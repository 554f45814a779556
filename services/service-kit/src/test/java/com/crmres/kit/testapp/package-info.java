/** The smallest service that has everything of the kit. */
@NullMarked
package com.crmres.kit.testapp;

import org.jspecify.annotations.NullMarked;
