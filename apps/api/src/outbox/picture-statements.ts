/** The copy of picture `$1` at number `$2` that may be sent at `$3`. */
export const FIND_PICTURE = {
  name: 'outbox-find-picture',
  text: `SELECT media_id AS "mediaId" FROM menu_image_copies
    WHERE image_id = $1 AND phone_number_id = $2 AND uploaded_at > $3::timestamptz - interval '29 days'`,
};

/** Pictures on the menu that a number has no copy of, or an old one; those that failed wait longer each time, up to a day. At most `$2`. */
export const PICTURES_DUE = {
  name: 'outbox-pictures-due',
  text: `SELECT DISTINCT p.image_id AS "imageId", b.phone_number_id AS "phoneNumberId"
    FROM products p
    JOIN branches b ON b.organization_id = p.organization_id AND b.archived_at IS NULL AND b.phone_number_id IS NOT NULL
    LEFT JOIN menu_image_copies c ON c.image_id = p.image_id AND c.phone_number_id = b.phone_number_id
    WHERE p.image_id IS NOT NULL AND p.archived_at IS NULL AND (c.image_id IS NULL OR (
      (c.uploaded_at IS NULL OR c.uploaded_at < $1::timestamptz - interval '25 days')
      AND (c.failures = 0 OR c.tried_at < $1 - least(power(2, c.failures), 1440) * interval '1 minute')))
    LIMIT $2`,
};

export const PICTURE_BYTES = { name: 'outbox-picture-bytes', text: 'SELECT bytes FROM menu_images WHERE id = $1' };

// A picture that went from the menu meanwhile is not kept.
export const PICTURE_UPLOADED = {
  name: 'outbox-picture-uploaded',
  text: `INSERT INTO menu_image_copies (image_id, phone_number_id, media_id, uploaded_at, tried_at)
    SELECT id, $2, $3, $4, $4 FROM menu_images WHERE id = $1
    ON CONFLICT (image_id, phone_number_id) DO UPDATE SET media_id = excluded.media_id, uploaded_at = excluded.uploaded_at, tried_at = excluded.tried_at, failures = 0`,
};

// An older copy is sent for as long as the platform keeps it.
export const PICTURE_FAILED = {
  name: 'outbox-picture-failed',
  text: `INSERT INTO menu_image_copies AS c (image_id, phone_number_id, tried_at, failures)
    SELECT id, $2, $3, 1 FROM menu_images WHERE id = $1
    ON CONFLICT (image_id, phone_number_id) DO UPDATE SET tried_at = excluded.tried_at, failures = c.failures + 1`,
};

/** The platform did not take the copy of picture `$1` from number `$2`: it is handed in anew after a while. */
export const PICTURE_LOST = {
  name: 'outbox-picture-lost',
  text: `UPDATE menu_image_copies SET media_id = NULL, uploaded_at = NULL, tried_at = $3, failures = failures + 1
    WHERE image_id = $1 AND phone_number_id = $2 AND uploaded_at IS NOT NULL`,
};
