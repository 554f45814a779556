/** What the tests of every service have in common. */
@NullMarked
package com.crmres.testing.service;

import org.jspecify.annotations.NullMarked;
