package com.crmres.whatsapp.outbound;

import com.crmres.kit.tenancy.Tenants;
import com.crmres.kit.time.BusinessClock;
import com.crmres.model.conversation.Conversation;
import com.crmres.model.conversation.DeliveryState;
import com.crmres.model.conversation.Message;
import com.crmres.whatsapp.cloudapi.CloudApiClient;
import com.crmres.whatsapp.cloudapi.OutgoingMessage;
import com.crmres.whatsapp.conversation.Talks;
import com.crmres.whatsapp.customer.Address;
import com.crmres.whatsapp.customer.Guests;
import com.crmres.whatsapp.number.Line;
import com.crmres.whatsapp.number.Lines;
import com.crmres.whatsapp.permission.Permission;
import com.crmres.whatsapp.permission.Refusal;
import com.crmres.whatsapp.permission.Verdict;
import com.crmres.whatsapp.status.Progress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Decides under the conversation's lock whether a message goes out now, and marks it before it does. */
@Component
class Claims {

    /** Meta's code is for a number without WhatsApp; nobody to write to at all comes to the same. */
    private static final int UNDELIVERABLE = 131026;

    /** Of those that wait behind others, the last ones look again after so many pauses. */
    private static final int FARTHEST = 10;

    private static final List<DeliveryState> BEFORE_META = List.of(DeliveryState.QUEUED, DeliveryState.SENDING);

    private final Tenants tenants;
    private final Talks talks;
    private final OwnMessages messages;
    private final Permission permission;
    private final UnknownOutcomes unknownOutcomes;
    private final Guests guests;
    private final Lines lines;
    private final Progress progress;
    private final CloudApiClient cloudApi;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final OutboundSettings settings;

    Claims(
            Tenants tenants,
            Talks talks,
            OwnMessages messages,
            Permission permission,
            UnknownOutcomes unknownOutcomes,
            Guests guests,
            Lines lines,
            Progress progress,
            CloudApiClient cloudApi,
            Clock clock,
            BusinessClock businessClock,
            OutboundSettings settings) {
        this.tenants = tenants;
        this.talks = talks;
        this.messages = messages;
        this.permission = permission;
        this.unknownOutcomes = unknownOutcomes;
        this.guests = guests;
        this.lines = lines;
        this.progress = progress;
        this.cloudApi = cloudApi;
        this.clock = clock;
        this.businessClock = businessClock;
        this.settings = settings;
    }

    /**
     * The message to send now; empty when it is none of our business any more, or not yet.
     *
     * @param hasTurn whether the number's pace lets it out now
     */
    Optional<OutgoingMessage> claim(UUID restaurantId, UUID messageId, boolean hasTurn) {
        return tenants.write(
                restaurantId,
                () -> messages.conversationOf(messageId)
                        .map(talks::byId)
                        .flatMap(conversation -> messages.lock(messageId)
                                .filter(this::isDue)
                                .flatMap(message -> claim(conversation, message, hasTurn))));
    }

    private boolean isDue(Message message) {
        Instant next = message.nextAttemptAt();
        return next == null || !next.isAfter(clock.instant());
    }

    private Optional<OutgoingMessage> claim(Conversation conversation, Message message, boolean hasTurn) {
        Line line = lines.byId(message.whatsappNumberId());
        return switch (message.delivery()) {
            case QUEUED -> first(conversation, message, line, hasTurn);
            case SENDING, UNKNOWN -> again(conversation, message, line, hasTurn);
            default -> Optional.empty();
        };
    }

    /** Judged only when nothing else holds it up, since that may change before it does go out. */
    private Optional<OutgoingMessage> first(Conversation conversation, Message message, Line line, boolean hasTurn) {
        Optional<Duration> pause = pauseBefore(message, hasTurn);
        if (pause.isPresent()) {
            return postpone(message, pause.get());
        }
        return switch (permission.judge(conversation, message, line)) {
            case Verdict.Refused refused -> withhold(message, line, refused.why());
            case Verdict.Later later -> postpone(message, later.pause());
            case Verdict.Allowed allowed -> mark(conversation, message, line, allowed);
        };
    }

    private Optional<OutgoingMessage> postpone(Message message, Duration pause) {
        message.waitUntil(clock.instant().plus(pause));
        return Optional.empty();
    }

    private Optional<Duration> pauseBefore(Message message, boolean hasTurn) {
        if (cloudApi.isPaused()) {
            return Optional.of(settings.breakerPause());
        }
        int earlier = earlierOnes(message);
        if (earlier > 0) {
            return Optional.of(settings.turnPause().multipliedBy(Math.min(earlier, FARTHEST)));
        }
        return hasTurn ? Optional.empty() : Optional.of(settings.turnPause());
    }

    private Optional<OutgoingMessage> again(Conversation conversation, Message message, Line line, boolean hasTurn) {
        Verdict verdict = hasTurn && !cloudApi.isPaused()
                ? permission.judge(conversation, message, line)
                : new Verdict.Later(Duration.ZERO);
        boolean permitted = verdict instanceof Verdict.Allowed;
        return unknownOutcomes.mayBeSentAgain(message, line, permitted)
                ? mark(conversation, message, line, (Verdict.Allowed) verdict)
                : Optional.empty();
    }

    private Optional<OutgoingMessage> withhold(Message message, Line line, Refusal refusal) {
        message.withhold(refusal.reason());
        progress.show(message);
        if (concernsStaff(message, refusal)) {
            progress.tell(line, message, refusal.code(), refusal.reason());
        }
        return Optional.empty();
    }

    /** Who took over or took the number away knows already, and a campaign counts its own refusals. */
    private static boolean concernsStaff(Message message, Refusal refusal) {
        return refusal != Refusal.TAKEN_OVER
                && refusal != Refusal.NUMBER_GONE
                && !message.purpose().isBulk();
    }

    /** Unknown ones do not block: nobody knows for how long they stay so. */
    private int earlierOnes(Message message) {
        Instant since = businessClock.instant().minus(settings.turnLimit());
        return messages.countEarlier(message.conversationId(), message.seq(), BEFORE_META, since);
    }

    private Optional<OutgoingMessage> mark(
            Conversation conversation, Message message, Line line, Verdict.Allowed allowed) {
        Optional<Address> address = guests.addressOf(conversation.customerId());
        if (address.isEmpty()) {
            progress.fail(line, message, UNDELIVERABLE, "no_address");
            return Optional.empty();
        }
        Instant now = clock.instant();
        message.claim(now);
        if (allowed.outsideWindow()) {
            message.goesOutsideWindow(businessClock.instant());
        }
        // found again by the scheduler should this process end before the call does
        message.lookAgainAt(now.plus(settings.lookAgainAfter()));
        return address.map(found -> new OutgoingMessage(
                message.id(), line.account(), line.phoneNumberId(), found.isPhone(), found.value(), message.content()));
    }
}
