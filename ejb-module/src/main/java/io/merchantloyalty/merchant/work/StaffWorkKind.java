package io.merchantloyalty.merchant.work;

import io.merchantloyalty.merchant.Right;
import io.merchantloyalty.work.WorkKind;

/** Long work that a merchant's staff and systems ask for. */
public interface StaffWorkKind extends WorkKind {

  /** What whoever asks for it needs. */
  Right right();
}
