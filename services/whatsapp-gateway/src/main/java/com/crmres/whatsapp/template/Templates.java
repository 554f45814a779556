package com.crmres.whatsapp.template;

import com.crmres.model.template.Template;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The templates of the restaurant at hand. */
interface Templates extends Repository<Template, UUID> {

    void save(Template template);

    void delete(Template template);

    Optional<Template> findById(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Template t where t.id = :id")
    Optional<Template> lock(UUID id);

    List<Template> findByWabaId(String wabaId);

    Optional<Template> findByWabaIdAndNameAndLanguage(String wabaId, String name, String language);

    Optional<Template> findFirstByWabaIdAndMetaTemplateId(String wabaId, String metaTemplateId);

    @Query("select count(t) from Template t where t.wabaId = :wabaId and t.submittedAt > :since")
    long submittedSince(String wabaId, Instant since);

    @Query("select distinct n.wabaId from WhatsAppNumber n where n.active = true")
    List<String> accounts();
}
