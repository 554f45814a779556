/** What is read often and changes rarely, kept in Redis until it changes. */
@NullMarked
package com.crmres.core.cache;

import org.jspecify.annotations.NullMarked;
