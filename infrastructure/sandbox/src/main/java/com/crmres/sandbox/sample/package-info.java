/** Small files made by code, for customers who send a photo, a voice note or a sticker without having one. */
@NullMarked
package com.crmres.sandbox.sample;

import org.jspecify.annotations.NullMarked;
