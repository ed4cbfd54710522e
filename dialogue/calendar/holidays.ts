export type LandId = "BW" | "BY" | "BE" | "BB" | "HB" | "HH" | "HE" | "MV" | "NI" | "NW" | "RP" | "SL" | "SN" | "ST" | "SH" | "TH";
/** Legal only in some municipalities of a Land; a house names those that hold at its place. */
export type RegionalHoliday = "fronleichnam" | "mariae-himmelfahrt" | "friedensfest";
