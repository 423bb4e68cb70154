using VssId.Bot.Language.Text;

namespace VssId.Bot.Language.Entities;

/// <summary>Finds provinces and centrally-run cities by their old, new and everyday names.</summary>
internal sealed class ProvinceFinder : IEntityFinder
{
    // Words that a place follows.
    private static readonly WordSet Cues = new("ở tại tỉnh tp phố bhxh hội về đến ra vào vô lên xuống quê gần sống in at near khu vực trong ngoài bên trên hiểm huyện province city chỉ bhyt tế bv viện dân");

    // What bears the name of a province here is a street, a ward, a person.
    private static readonly WordSet SmallPlaces = new("xã phường thôn ấp quận huyện đường ngõ hẻm làng bản tổ chợ trấn cầu");

    private static readonly WordSet Street = new("phố");
    private static readonly WordSet City = new("thành");
    private static readonly WordSet Phu = new("phủ");
    private static readonly WordSet Clinic = new("khám");
    private static readonly WordSet Bare = new("huế hn");

    // Written without marks (or small, with them) these are ordinary words as well: hai phòng, đóng thấp, cao bằng, làm đóng, diễn biến, giá lại.
    private static readonly PhraseBook<string> Doubtful = new(Phrases.For("", "hải phòng|đồng tháp|cao bằng|lâm đồng|điện biên|gia lai|cà mau|hải dương|con tum|hà nam|bắc can"));

    private static readonly WordSet Peace = new("hòa");
    private static readonly WordSet Calm = new("bình");
    private static readonly WordSet World = new("thế");
    private static readonly WordSet Usual = new("thường");
    private static readonly WordSet HoWords = new("hồ");

    /// <inheritdoc/>
    public void Find(Utterance utterance, DateTime reference, ICollection<Entity> found)
    {
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at].Kind is not TokenKind.Word)
            {
                continue;
            }

            var taken = ProvinceNames.Book.Longest(utterance, at, out var name);
            if (taken == 0)
            {
                taken = Misspelt(utterance, at, out name);
            }
            else if (!Stands(utterance, at, taken))
            {
                taken = 0;
            }

            if (taken == 0)
            {
                continue;
            }

            found.Add(new Entity(EntityTypes.Province, tokens[at].Start, tokens[at + taken - 1].End, new EntityValue.Key(name!)));
            at += taken - 1;
        }
    }

    private static bool Stands(Utterance utterance, int at, int taken)
    {
        var tokens = utterance.Tokens;
        if (SmallPlaces.HasAt(tokens, at - 1) || (Street.HasAt(tokens, at - 1) && !City.HasAt(tokens, at - 2)) || Phu.HasAt(tokens, at + taken))
        {
            return false;
        }

        var capital = char.IsUpper(utterance.Received[tokens[at].Start]);
        if ((Calm.HasAt(tokens, at + taken - 1) && Usual.HasAt(tokens, at + taken)) || (IsPeace(utterance, at, taken) && !Cued(tokens, at)))
        {
            return false;
        }

        if (taken == 1 && Bare.Has(tokens[at]) && !tokens[at].HasMarks)
        {
            // "hue", "hn": a place after a word of place, or in capitals.
            return capital || Cued(tokens, at) || tokens.Length == 1;
        }

        if (capital || taken == tokens.Length || Doubtful.Longest(utterance, at, out _) != taken)
        {
            return true;
        }

        var marked = false;
        for (var index = at; index < at + taken; index++)
        {
            marked |= tokens[index].HasMarks;
        }

        // "cao bằng" keeps its other meaning with marks.
        var sure = marked && tokens[at].Folded != "cao";
        return sure || (Cued(tokens, at) && !(tokens[at].Folded is "hai" && Clinic.HasAt(tokens, at + taken))) || (at + taken == tokens.Length && !utterance.HasMarks && tokens[at].Folded is not ("dong" or "cao" or "lam"));
    }

    // "sống hòa bình", "hòa bình thế giới": no place unless it is written as a name or stands first or alone.
    private static bool IsPeace(Utterance utterance, int at, int taken)
    {
        var tokens = utterance.Tokens;
        return Peace.Has(tokens[at]) && taken == 2 && Calm.Has(tokens[at + 1]) && (World.HasAt(tokens, at + taken) || (at > 0 && !char.IsUpper(utterance.Received[tokens[at + 1].Start]) && tokens[at - 1].Kind is TokenKind.Word));
    }

    private static bool Cued(ReadOnlySpan<Token> tokens, int at) => Cues.HasAt(tokens, at - 1) || (at > 1 && tokens[at - 1].Kind is TokenKind.Sign && Cues.Has(tokens[at - 2]));

    /// <summary>Marks that are wrong ("đà nẳng", "hà nôi") or one wrong letter ("cà mauu"), after a word of place.</summary>
    private static int Misspelt(Utterance utterance, int at, out string? name)
    {
        name = null;
        var tokens = utterance.Tokens;
        if (at + 1 >= tokens.Length || tokens[at + 1].Kind is not TokenKind.Word)
        {
            return 0;
        }

        var capitals = char.IsUpper(utterance.Received[tokens[at].Start]) && char.IsUpper(utterance.Received[tokens[at + 1].Start]);
        if (!capitals && !Cued(tokens, at))
        {
            return 0;
        }

        var taken = HoWords.Has(tokens[at]) && at + 2 < tokens.Length && tokens[at + 2].Kind is TokenKind.Word ? 3 : 2;
        var joined = taken == 3 ? string.Concat(tokens[at].Folded, tokens[at + 1].Folded, tokens[at + 2].Folded) : string.Concat(tokens[at].Folded, tokens[at + 1].Folded);
        if (joined.Length is < 5 or > 12)
        {
            return 0;
        }

        if (ProvinceNames.ByJoined.TryGetValue(joined, out name))
        {
            return taken;
        }

        foreach (var (official, spelling) in ProvinceNames.ByJoined)
        {
            if (official[0] == joined[0] && OneEditApart(official, joined))
            {
                name = spelling;
                return taken;
            }
        }

        return 0;
    }

    /// <summary>Whether one letter is dropped, added, changed, or two neighbours are swapped.</summary>
    private static bool OneEditApart(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var same = 0;
        while (same < left.Length && same < right.Length && left[same] == right[same])
        {
            same++;
        }

        var restOfLeft = left.AsSpan(same);
        var restOfRight = right.AsSpan(same);
        if (left.Length == right.Length)
        {
            return restOfLeft.Length == 0 || restOfLeft[1..].SequenceEqual(restOfRight[1..])
                || (restOfLeft.Length > 1 && restOfLeft[0] == restOfRight[1] && restOfLeft[1] == restOfRight[0] && restOfLeft[2..].SequenceEqual(restOfRight[2..]));
        }

        return left.Length > right.Length ? restOfLeft[1..].SequenceEqual(restOfRight) : restOfLeft.SequenceEqual(restOfRight[1..]);
    }
}
