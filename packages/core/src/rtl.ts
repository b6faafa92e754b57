// Languages written from right to left.

export const RTL = /^(ar|fa|he|ur|ps|sd|ug|yi|dv)\b/;
