/** The stand-in for the companies that production talks to. */
@NullMarked
package com.crmres.sandbox;

import org.jspecify.annotations.NullMarked;
