package com.crmres.core.live;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How screens are kept told.
 *
 * @param ticketLife how long a ticket opens a socket
 * @param heartbeat how often a socket that is fine says so
 * @param socketLife after which a socket has to come again with a new ticket
 * @param origins web origins that may open sockets besides the one the request was made to
 * @param buffer what a slow reader may leave unread before it is sent away
 * @param mostBehind events that a returning screen may have missed and still be told one by one
 * @param mostOfSession sockets of one session at one instance; another one ends the oldest
 * @param mostHeard frames a second that a screen may send
 * @param tickPause how long ticks may wait for each other
 */
@ConfigurationProperties("crmres.live")
public record LiveSettings(
        @DefaultValue("30s") Duration ticketLife,
        @DefaultValue("25s") Duration heartbeat,
        @DefaultValue("1h") Duration socketLife,
        @DefaultValue Set<String> origins,
        @DefaultValue("2MB") DataSize buffer,
        @DefaultValue("500") int mostBehind,
        @DefaultValue("20") int mostOfSession,
        @DefaultValue("20") int mostHeard,
        @DefaultValue("150ms") Duration tickPause) {}
