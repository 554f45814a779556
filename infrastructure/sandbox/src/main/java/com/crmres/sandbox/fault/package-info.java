/** The faults that a test or a demonstration asks for. */
@NullMarked
package com.crmres.sandbox.fault;

import org.jspecify.annotations.NullMarked;
