/** Switched on, and within its dates: the first moment counts, the last does not. */
export const active = ({ isActive, validFrom, validUntil }, { now }) => {
    if (!isActive)
        return { code: 'coupon-inactive' };
    if (validFrom !== null && now < validFrom)
        return { code: 'coupon-not-yet', from: validFrom };
    return validUntil !== null && now >= validUntil ? { code: 'coupon-expired' } : null;
};
