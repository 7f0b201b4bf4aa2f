namespace Sitrep.Times;

/// <content>Times of the clock, with the day that stands by them.</content>
internal sealed partial class TimeParser
{
    // "5 a.m. on Thursday", "0300 GMT", "June 13 at 15:30 local time", "noon tomorrow", "Sunday at midnight".
    private TimeReading? Clocked(int i)
    {
        if (ClockOrNoon(i) is { } clock && clock.Meaning is ClockTime time)
        {
            var at = Is(clock.End, ",") ? clock.End + 1 : clock.End;
            at = Is(at, "on") ? at + 1 : at;
            if (DayOrPart(at) is { } day && day.Meaning is not ClockTime)
            {
                return day.Meaning is DayPartTime part
                    ? new(InPartOfDay(time, part), day.End)
                    : new(time with { Day = day.Meaning }, day.End);
            }

            return clock;
        }

        if (DayOrPart(i) is { Meaning: not ClockTime } dated)
        {
            var at = Is(dated.End, ",") ? dated.End + 1 : dated.End;
            at = Is(at, "at") || Is(at, "around", "about") ? at + 1 : at;
            at = Is(at - 1, "at") && (Is(at, "around", "about") || Is(at, "approximately")) ? at + 1 : at;
            if (ClockOrNoon(at) is { Meaning: ClockTime later } read)
            {
                return dated.Meaning is DayPartTime part ? new(InPartOfDay(later, part), read.End) : new(later with { Day = dated.Meaning }, read.End);
            }
        }

        return null;
    }

    // "8 o'clock on Thursday evening" is 20:00.
    private static ClockTime InPartOfDay(ClockTime clock, DayPartTime part)
        => clock with { Hour = clock.Hour < 12 && clock.Hour > 0 && part.Part is "AF" or "EV" && clock.Hour < 12 ? clock.Hour + 12 : clock.Hour, Day = part.Day };

    private TimeReading? ClockOrNoon(int i)
    {
        if (Clock(i) is { } clock)
        {
            return clock;
        }

        return Word("part", i) is "12:00" or "24:00" && !IsWithinName(i) && DayOrPartFollows(i + 1) ? Part(i, null) : null;
    }

    private bool DayOrPartFollows(int i)
    {
        var at = Is(i, "on") ? i + 1 : i;
        return Is(at - 2, "at") || Is(at - 2, "by", "until") || NamedDay(at) is not null || Weekday(at) is not null || Date(at) is not null;
    }

    // "5 a.m.", "5:30 pm", "15:30", "0300 GMT", "17.30 local time", "five o'clock", "1430 hours".
    private TimeReading? Clock(int i)
    {
        int hour, minute = 0, end;
        var minutes = false;
        if (IsNumber(i) && _atoms[i].Text.Length <= 2)
        {
            (hour, end) = (Integer(i), i + 1);
            if ((Is(end, ":") || Is(end, ".")) && IsJoined(end) && IsNumber(end + 1) && IsJoined(end + 1) && _atoms[end + 1].Text.Length == 2)
            {
                minute = Integer(end + 1);
                minutes = Is(end, ":");
                end += 2;

                // Seconds are read over.
                if (Is(end, ":") && IsJoined(end) && IsNumber(end + 1) && IsJoined(end + 1))
                {
                    end += 2;
                }
            }
        }
        else if (IsNumber(i) && _atoms[i].Text.Length == 4)
        {
            (hour, minute, end) = (Integer(i) / 100, Integer(i) % 100, i + 1);
            if (Zone(end) is null && !Is(end, "hours") && !Is(end, "hrs"))
            {
                return null;
            }
        }
        else if (Value("number", i) is { } word and <= 12)
        {
            (hour, end) = (word, i + 1);
        }
        else
        {
            return null;
        }

        var shown = minutes;
        if (Meridiem(end) is { } half)
        {
            if (hour is < 1 or > 12)
            {
                // "20:00 pm"
                half = (false, half.End);
            }

            hour = half.Pm ? (hour % 12) + 12 : hour == 12 ? 0 : hour;
            (end, shown) = (half.End, true);
        }
        else if (Is(end, "o") && Is(end + 1, "'") && Is(end + 2, "clock"))
        {
            (end, shown) = (end + 3, true);
            if (PartInThe(end) is { } part)
            {
                (hour, end) = (part.Pm && hour < 12 ? hour + 12 : hour, part.End);
            }
        }
        else if (Is(end, "hours", "hrs") && IsNumber(i) && _atoms[i].Text.Length == 4)
        {
            (end, shown) = (end + 1, true);
        }

        string? zone = null;
        if (Zone(end) is { } z)
        {
            (zone, end, shown) = (z.Zone, z.End, true);
        }

        if (!shown || hour > 24 || minute > 59 || (hour == 24 && minute > 0))
        {
            return null;
        }

        return new(new ClockTime(hour, minute, zone, null), end);
    }

    private (bool Pm, int End)? Meridiem(int i)
    {
        if (Is(i, "am", "pm"))
        {
            return (Is(i, "pm"), i + 1);
        }

        if (Is(i, "a", "p") && Is(i + 1, ".") && Is(i + 2, "m"))
        {
            return (Is(i, "p"), Is(i + 3, ".") && IsJoined(i + 3) && !EndsSentence(i + 3) ? i + 4 : i + 3);
        }

        return null;
    }

    // The full stop of "p.m." that a tokenizer cut off as the sentence's own.
    private bool EndsSentence(int i) => i == _atoms.Count - 1 && TokenAt(i)?.Text == ".";

    private (bool Pm, int End)? PartInThe(int i)
        => Is(i, "in") && Is(i + 1, "the") && Word("part", i + 2) is { } part ? (part is "AF" or "EV", i + 3) : null;

    private (string? Zone, int End)? Zone(int i)
    {
        var open = Is(i, "(") ? i + 1 : i;
        if (Is(open, "local") && !Is(open + 1, "time") && IsNumber(i - 1) && _atoms[i - 1].Text.Length == 4)
        {
            return (null, open + 1);
        }

        if (Is(open, "local") && Is(open + 1, "time"))
        {
            return (null, open > i && Is(open + 2, ")") ? open + 3 : open + 2);
        }

        if (Word("zone", open) is { } zone && _atoms[open].IsInCapitals && (open == i || Is(open + 1, ")")))
        {
            return (zone, open > i ? open + 2 : open + 1);
        }

        // "Moscow time"
        return IsWord(i) && _atoms[i].IsCapitalised && Is(i + 1, "time") && IsNumber(i - 1) ? (null, i + 2) : null;
    }
}
