/** Files of ours on their way to customers: handed to Meta once, and known there by its id while it keeps them. */
@NullMarked
package com.crmres.whatsapp.upload;

import org.jspecify.annotations.NullMarked;
