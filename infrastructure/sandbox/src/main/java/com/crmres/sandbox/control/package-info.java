/** The door for people and scripts: the control API and the guard before it. */
@NullMarked
package com.crmres.sandbox.control;

import org.jspecify.annotations.NullMarked;
