/** What entities of every topic share. */
@NullMarked
package com.crmres.model;

import org.jspecify.annotations.NullMarked;
