package com.crmres.whatsapp.media.download;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where files come from.
 *
 * @param hosts of Meta, called by https only; {@code *.} stands for any name below
 * @param origins called besides, as in {@code http://127.0.0.1:3010}, even where they are private
 * @param connectTimeout how long a connection may take
 * @param answerTimeout how long the first bytes may take
 * @param timeout how long the whole file may take
 */
@ConfigurationProperties("crmres.media.download")
record DownloadSettings(
        @DefaultValue({"lookaside.fbsbx.com", "*.fbcdn.net", "*.whatsapp.net"})
        List<String> hosts,

        @DefaultValue List<String> origins,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("10s") Duration answerTimeout,
        @DefaultValue("2m") Duration timeout) {}
