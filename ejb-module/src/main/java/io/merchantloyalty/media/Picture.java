package io.merchantloyalty.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A stored picture, made by the server and addressed by the SHA-256 of its bytes. It never changes:
 * another picture is another address, so apps may keep it as long as they like (spec 05, Pictures).
 */
@Entity
@Table(name = "picture")
public class Picture {

  @Id private long id;

  /** 64 hex digits in lower case. */
  @Column(length = 64)
  private String sha256;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "width_px")
  private int widthPx;

  @Column(name = "height_px")
  private int heightPx;

  private byte[] content;

  @Column(name = "created_at")
  private Instant createdAt;

  protected Picture() {}

  public String sha256() {
    return sha256;
  }

  PictureContent toContent() {
    return new PictureContent(mediaType, content);
  }
}
