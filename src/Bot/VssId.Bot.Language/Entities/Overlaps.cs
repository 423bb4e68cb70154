namespace VssId.Bot.Language.Entities;

/// <summary>Chooses between entities that lie over one another: names and numbers of people and places over what is inside them, then the longest, then the kind that says more.</summary>
internal static class Overlaps
{
    /// <summary>Chooses.</summary>
    /// <param name="found">Entities in any order; the list is used up.</param>
    /// <returns>The entities that stay, in the order of their start, the longer one first.</returns>
    public static IReadOnlyList<Entity> Resolve(List<Entity> found)
    {
        if (found.Count == 0)
        {
            return [];
        }

        found.Sort(static (left, right) => NeverYields(left) != NeverYields(right) ? (NeverYields(left) ? -1 : 1)
            : (right.End - right.Start) - (left.End - left.Start) is not 0 and var longer ? longer
            : Rank(left.TypeName) - Rank(right.TypeName) is not 0 and var rank ? rank
            : left.Start - right.Start);
        var kept = new List<Entity>(found.Count);
        foreach (var entity in found)
        {
            var stays = true;
            foreach (var other in kept)
            {
                if (entity.Start <= other.End && other.Start <= entity.End && !BothHold(entity, other))
                {
                    stays = false;
                    break;
                }
            }

            if (stays)
            {
                kept.Add(entity);
            }
        }

        kept.Sort(static (left, right) => left.Start != right.Start ? left.Start - right.Start
            : left.End != right.End ? right.End - left.End
            : Rank(left.TypeName) - Rank(right.TypeName));
        return kept;
    }

    private static bool BothHold(Entity entity, Entity other)
    {
        if (entity.TypeName == other.TypeName)
        {
            // Two readings of one address.
            return entity.TypeName == EntityTypes.Address && entity.Start == other.Start && entity.End == other.End && entity.Value != other.Value;
        }

        return entity.TypeName switch
        {
            EntityTypes.Insurance or EntityTypes.Benefit => other.TypeName is EntityTypes.Insurance or EntityTypes.Benefit && entity.Start == other.Start && entity.End == other.End,
            EntityTypes.Province => other.TypeName == EntityTypes.Address,
            _ => false,
        };
    }

    // Names and numbers of people and places: a time or a number inside one, or begun in one, is part of the name.
    private static bool NeverYields(Entity entity) => entity.TypeName is EntityTypes.Facility or EntityTypes.Address or EntityTypes.BirthDate or EntityTypes.PersonName or EntityTypes.Email or EntityTypes.HealthCard
        or EntityTypes.PersonalId or EntityTypes.SocialInsuranceNumber or EntityTypes.Phone or EntityTypes.OldId or EntityTypes.Passport;

    private static int Rank(string typeName) => typeName switch
    {
        EntityTypes.Facility => 0,
        EntityTypes.Address => 1,
        EntityTypes.Email or EntityTypes.HealthCard or EntityTypes.PersonalId or EntityTypes.SocialInsuranceNumber or EntityTypes.Phone or EntityTypes.OldId or EntityTypes.Passport => 2,
        EntityTypes.PersonName or EntityTypes.BirthDate => 3,
        EntityTypes.Insurance => 4,
        EntityTypes.Benefit => 5,
        EntityTypes.Language => 6,
        EntityTypes.Province => 7,
        EntityTypes.Currency => 9,
        EntityTypes.Ordinal => 10,
        EntityTypes.Number => 11,
        _ => 8,
    };
}
