using Microsoft.EntityFrameworkCore;
using VssId.Backend.Client;
using VssId.Backend.Client.Rights;
using VssId.Backend.Sampling;

namespace VssId.Backend.Tests.Fixtures;

/// <summary>What tests do with the sample cast.</summary>
internal static class CastInHouse
{
    /// <summary>Signs one of the cast in.</summary>
    /// <param name="house">The house.</param>
    /// <param name="number">Number of social insurance.</param>
    /// <param name="channel">Channel.</param>
    public static async Task<(Someone Someone, Session Session, Place Place)> CastAsync(this House house, string number, string channel = "webchat")
    {
        // Codes to the same phone are a minute apart.
        house.Clock.Advance(TimeSpan.FromSeconds(61));
        var person = Cast.People.Single(member => member.Person.BhxhNumber == number).Person;
        var someone = new Someone(person.BhxhNumber, person.PersonalNumber ?? "", person.Phone, person.FullName);
        var place = house.NewPlace(channel);
        return (someone, await house.SignInAsync(someone, place), place);
    }

    /// <summary>Gives the consent for health data.</summary>
    public static Task ConsentAsync(this House house, Session session, Place place, bool isGiven = true) =>
        house.Client.ChangeConsentAsync(new ConsentChange(ConsentPurpose.Health, isGiven, "0123456789abcdef"), session.Token, place.ToHeaders(), house.NewKey(), CancellationToken.None);

    /// <summary>Id of a person.</summary>
    public static Task<long> PersonOfAsync(this House house, string number) => house.InDatabaseAsync(context => context.People.Where(person => person.BhxhNumber == number).Select(person => person.Id).SingleAsync());
}
