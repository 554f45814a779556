package com.crmres.whatsapp.testing;

import com.crmres.testing.LocalInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole gateway on real servers, with Meta played by a stub and waits cut short. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@LocalInfrastructure
@ActiveProfiles("local")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "crmres.webhook.app-secrets=" + TestSignatures.SECRET,
            "crmres.webhook.verify-token=verify-me",
            "crmres.internal.token=internal-token",
            "crmres.cloud-api.access-token=graph-token",
            "crmres.cloud-api.remembered=0s",
            "crmres.template.due-every=100ms",
            "crmres.onboarding.look-every=200ms",
            "crmres.credential.key=a-key-of-these-tests-only-and-of-no-installation",
            "crmres.cloud-api.read-timeout=1s",
            "crmres.cloud-api.window=1000",
            "crmres.number.known=1s",
            "crmres.outbound.look-again-after=2s",
            "crmres.outbound.look-again-every=500ms",
            "crmres.outbound.give-up-after=6s",
            "crmres.outbound.due-every=100ms",
            "crmres.outbound.turn-pause=200ms",
            "crmres.media.due-every=100ms",
            "crmres.media.first-back-off=200ms",
            "crmres.media.longest-back-off=1s",
            "crmres.media.most-attempts=3",
            "crmres.upload.first-back-off=200ms",
            "crmres.upload.longest-back-off=1s",
            "crmres.upload.pause=200ms",
            "crmres.conversation.sweep-every=500ms"
        })
@ContextConfiguration(initializers = GraphAddress.class)
@Import({GatewayDoor.class, TestStaff.class, Screens.class, Facts.class})
public @interface GatewayTest {}
